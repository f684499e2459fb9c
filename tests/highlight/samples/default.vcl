vcl 4.0;
# A comment
// another
import std;
/* and
   this */
backend default { .host = "127.0.0.1"; .port = "80\"\n\t\q"; .timeout = 1.5s; .probe = { .interval = 5m; } }
acl local { "localhost"; ! "10.0.0.0"/8; }
sub vcl_recv {
  if (req.url ~ "^/admin" && client.ip !~ local || !req.http.X-Forwarded-For) {
    return (synth(403, {"Not "here""}));
  } elseif (req.method == "POST" && var.x <= 0x1F.8p+2) {
    set req.http.host = regsub(req.url, "a", {xyz"long "text" xyz"} "b"xyz});
    unset bereq.http.Cookie;
  }
  C{
    #include <stdio.h>
    int main(void) { return 0; }
  }C
  declare local var.b BOOL; set var.b = true; set beresp.ttl = 10h + 3d - 2.5e3 * 7 + 1e2ms;
  std.log("x " + now); hash_data(req.xid) ; unknown.name = .x << 2 ++ 1;
  @ größe
}
sub vcl-x { "many
lines" }
C{ open
