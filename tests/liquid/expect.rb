# Asks the real Liquid again for every case here: `ruby tests/liquid/expect.rb [GROUP…]`. Each cases/GROUP.yml is a
# list of cases (renderer.rb says what is in one); expected/GROUP.json gets a list of answers.

require "yaml"
require_relative "renderer"

ENV["TZ"] = "UTC"
renderer = TemplateRenderer.new
groups = ARGV.empty? ? Dir[File.join(__dir__, "cases", "*.yml")].map { |path| File.basename(path, ".yml") } : ARGV
groups.sort.each do |group|
  cases = YAML.unsafe_load_file(File.join(__dir__, "cases", "#{group}.yml"))
  answers = cases.map { |one| renderer.answer(one.is_a?(String) ? { "template" => one } : one) }
  File.write(File.join(__dir__, "expected", "#{group}.json"), JSON.pretty_generate(answers) + "\n")
  puts "#{group}: #{answers.size}"
end
