# Ask Nokogiri again what it makes of each input: `ruby tests/html_tree/expect.rb` (needs Debian's ruby-nokogiri).
# Every NAME.html gets a NAME.expected beside it.

require "nokogiri"

Dir[File.join(__dir__, "*.html")].sort.each do |path|
  fragment = Nokogiri::HTML::DocumentFragment.parse(File.read(path, encoding: "utf-8"))
  File.write(path.sub(/\.html\z/, ".expected"), fragment.to_html)
end
