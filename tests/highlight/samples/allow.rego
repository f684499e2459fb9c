package http.authz

import data.users as people
import input

# Who may read.
default allow = false

allow {
	some i
	input.method == "GET"
	people[i].name := input.user
	count(people) >= 3.5e2
	not blocked[input.user] with input as {"x": 1}
}

blocked[name] { name := ["bob", "zoë"][_]; x = -1e3 + 0x1F % 5 / 2 * 3 }

level = 2 { true } else = 1 { null != false | {1} & {2} }
\u00e9 \n ~ @ ^ ?? größe
"open
