# Asks the real Liquid again for every case here: `ruby tests/liquid/expect.rb [GROUP…]`.
#
# cases/GROUP.yml holds "cases", a list of templates or of hashes (renderer.rb says what is in one), and beside it
# what all of them share. expected/GROUP.json gets a list of answers.

require "yaml"
require_relative "renderer"

ENV["TZ"] = "UTC"
renderer = TemplateRenderer.new
groups = ARGV.empty? ? Dir[File.join(__dir__, "cases", "*.yml")].map { |path| File.basename(path, ".yml") } : ARGV
groups.sort.each do |group|
  shared = YAML.unsafe_load_file(File.join(__dir__, "cases", "#{group}.yml"))
  cases = shared.delete("cases").map { |one| shared.merge(one.is_a?(String) ? { "template" => one } : one) }
  answers = cases.map { |one| renderer.answer(one) }
  File.write(File.join(__dir__, "expected", "#{group}.json"), JSON.pretty_generate(answers) + "\n")
  puts "#{group}: #{answers.size}"
end
