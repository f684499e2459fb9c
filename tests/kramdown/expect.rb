# Writes NAME.html beside every NAME.text: what kramdown makes of it, set up as Jekyll sets it up.
#
#   ruby tests/kramdown/expect.rb
#
# NAME.options, where there is one, is YAML with entries for the site's `kramdown:` hash; `raw: true` in it
# leaves out what Jekyll adds.

require "yaml"
require "jekyll"

Jekyll.logger.log_level = :error

Dir[File.join(__dir__, "*", "*.text")].sort.each do |path|
  options = path.sub(/\.text\z/, ".options")
  config = Jekyll::Configuration::DEFAULTS["kramdown"].dup
  config.merge!(YAML.safe_load(File.read(options))) if File.exist?(options)
  unless config.delete("raw")
    setup = Jekyll::Converters::Markdown::KramdownParser.new("highlighter" => "rouge", "kramdown" => config)
    config = setup.instance_variable_get(:@config)
  end
  require "kramdown-parser-gfm"
  document = Kramdown::Document.new(File.read(path, :encoding => "UTF-8"), config)
  File.write(path.sub(/\.text\z/, ".html"), document.to_html)
end
