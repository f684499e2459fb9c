# frozen_string_literal: true

# Writes expected.json: what the installed Psych, called as Jekyll calls it, makes of the scalars in scalars.txt
# (each a line, as a JSON string or bare) and of the documents in documents.txt (separated by lines of "=====").
# Every value is tagged with its type.   ruby tests/psych/expect.rb
require "date"
require "json"
require "psych"

Encoding.default_external = Encoding::UTF_8
ENV["TZ"] = "America/New_York"

def tagged(value)
  case value
  when nil, true, false then value
  when String then value.dup.force_encoding("UTF-8").scrub("\u{FFFD}")
  when Integer then ["int", value.to_s]
  when Float then ["float", value.to_s]
  when Time then ["time", value.strftime("%Y-%m-%d %H:%M:%S.%6N %z"), value.utc?]
  when Date then ["date", value.to_s]
  when Array then ["list", value.map { |item| tagged(item) }]
  when Hash then ["map", value.map { |key, item| [tagged(key), tagged(item)] }]
  else raise TypeError, value.class.name
  end
end

def answer(text)
  tagged(Psych.safe_load(text, :permitted_classes => [Date, Time], :aliases => true))
rescue Psych::SyntaxError => e
  ["malformed", [e.problem, e.context].compact.join(" ")]
rescue Psych::Exception => e
  ["refused", e.message]
rescue StandardError
  ["refused", nil]
end

def cases(folder)
  lines = File.readlines(File.join(folder, "scalars.txt"), :chomp => true)
  scalars = lines.map { |line| line.start_with?('"') ? JSON.parse(line) : line }
  scalars + File.read(File.join(folder, "documents.txt")).split(/^=====\n/)
end

if $PROGRAM_NAME == __FILE__
  if ARGV.empty?
    answers = cases(__dir__).map { |text| [text, answer(text)] }
    body = answers.map { |pair| JSON.generate(pair) }.join(",\n")
    File.write(File.join(__dir__, "expected.json"), "[\n#{body}\n]\n")
  else # for the live test: a JSON list of texts on standard input
    puts JSON.generate(JSON.parse($stdin.read).map { |text| answer(text) })
  end
end
