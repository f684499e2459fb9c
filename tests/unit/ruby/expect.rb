# Asks Ruby again for every case here: `ruby tests/unit/ruby/expect.rb`. Each cases/NAME.json is a list of questions
# (habits.rb says what they are); expected/NAME.json gets the list of answers.

ENV["TZ"] = "America/New_York"
require_relative "habits"

Dir[File.join(__dir__, "cases", "*.json")].sort.each do |path|
  answers = JSON.parse(File.read(path, :encoding => "UTF-8")).map { |question| Habits.answer(question) }
  File.write(path.sub("/cases/", "/expected/"), "[\n#{answers.map { |answer| JSON.generate(answer) }.join(",\n")}\n]\n")
end
