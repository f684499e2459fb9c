# Answers questions about kramdown: one JSON object a line in, one out.
#
#   in:  {"text": "…", "config": {"input": "GFM", …}, "highlighter": "rouge", "raw": false, "filter": ""}
#   out: {"html": "…", "warnings": ["…"], "seconds": 0.001}  or  {"error": "…"}
#
# `config` is a site's `kramdown:` hash; Jekyll's own set-up is applied to it unless `raw` is true.
# `filter` "smartify" asks for Jekyll's SmartyPants converter instead.

require "json"
require "timeout"
require "jekyll"
require "kramdown"
require "rouge"

Jekyll.logger.log_level = :error
$stdout.sync = true

def config_for(question)
  config = question["config"]
  return config if question["raw"]

  parser = Jekyll::Converters::Markdown::KramdownParser.new(
    "highlighter" => question["highlighter"] || "rouge", "kramdown" => config
  )
  parser.instance_variable_get(:@config)
end

$stdin.each_line do |line|
  question = JSON.parse(line)
  begin
    config = config_for(question)
    config = config.merge(:input => :SmartyPants) if question["filter"] == "smartify"
    Jekyll::Converters::SmartyPants if question["filter"] == "smartify"
    start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
    html = document = nil
    # Some inputs take kramdown time that grows exponentially.
    Timeout.timeout(question["seconds"] || 5) do
      document = Kramdown::Document.new(question["text"], config)
      html = document.to_html
    end
    html = html.chomp if question["filter"] == "smartify"
    seconds = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start
    puts JSON.generate("html" => html, "warnings" => document.warnings, "seconds" => seconds)
  rescue SystemStackError, ScriptError, StandardError => e
    puts JSON.generate("error" => "#{e.class}: #{e.message}")
  end
end
