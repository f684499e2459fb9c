# Answers cases (renderer.rb says what is in one) as JSON lines: one on standard input, one on standard output.

require_relative "renderer"

ENV["TZ"] = "UTC"
$stdout.sync = true
$stdin.set_encoding("UTF-8")
renderer = TemplateRenderer.new
$stdin.each_line { |line| puts JSON.generate(renderer.answer(JSON.parse(line))) }
