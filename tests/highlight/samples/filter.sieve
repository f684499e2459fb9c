# Sort the mails.
require ["fileinto", "reject", "variables"];
/* Those of
   friends */
if header :contains ["From", "To"] "friend@example.com" {
  fileinto "Friends.${1.2}.${name} \" \\ ${no-name}";
  stop;
} elsif anyof (size :over 100K, not address :all :is "from" "x", exists "X-Spam", true) {
  discard; redirect "me@example.com";
} else {
  keep :flags "\\Seen"; vacation :days 7 text:;
  set "open
line" ; :if 10 @
}
