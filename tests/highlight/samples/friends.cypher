// Who knows whom?
/* A comment /* in a comment */ that ends * here / . */
MATCH (anna:Person {name: "Anna", age: 31, height: 1.68})-[r:KNOWS*1..3]->(friend)
WHERE friend.age >= 0x1F AND NOT friend:Cat OR exists (friend.`odd name`)
WITH anna, count(friend) AS friends, collect( DISTINCT friend.name ) AS names, in(x)
ORDER BY friends DESC SKIP 017 LIMIT 10
OPTIONAL MATCH p = shortestPath((anna)-[*..15]-(other))
UNWIND $numbers AS n
RETURN anna.name, 'it\'s' + toUpper(names[0]), n % 2 = 0, 1e5, 2.5e-3, .5, -1..4, case: x
;
create index on :Person(name) {a:-1, b : 2}
"not ended \"
