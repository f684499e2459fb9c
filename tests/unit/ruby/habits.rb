# What Ruby itself does, for one question: ["name of a habit", arguments…]. Answers are JSON; an error is
# {"error": message}.

require "jekyll"
require "json"

Jekyll.logger.log_level = :error

module Habits
  NOW = Time.new(2020, 5, 17, 13, 14, 15)

  # Times by name, for questions about printing: tests have the same.
  TIMES = {
    "fraction"  => Time.new(2014, 2, 1, 5, 3, 9.125, "-08:30"),
    "utc"       => Time.utc(2014, 12, 31, 15),
    "east"      => Time.new(2014, 7, 5, 0, 0, 0, "+12:00"),
    "noon"      => Time.local(2020, 12, 27, 12, 1, 2),
    "night"     => Time.local(2021, 1, 3, 23, 59, 59),
    "date"      => Date.new(2014, 2, 1),
    "first"     => Date.new(2021, 1, 1),
    "long ago"  => Time.utc(800, 3, 1),
    "before"    => Time.new(1969, 12, 31, 23, 59, 59, "-00:30"),
  }.freeze

  module_function

  def strftime(time, form) = TIMES.fetch(time).strftime(form)
  def time_to_s(time) = [TIMES.fetch(time).to_s, TIMES.fetch(time).inspect]
  def parts(text) = Date._parse(text).reject { |key, _| key == :offset }.transform_values { |v| v.is_a?(Rational) ? v.to_s : v }
  
  # Which field is out of range is all the same to us.
  def parse(text)
    time = Time.parse(text, NOW)
    [time.to_s, time.strftime("%Z %L")]
  rescue ArgumentError => e
    raise e.message.sub(/\A\w+ out of range/, "argument out of range")
  end

  def inspect(value) = value.inspect
  def symbol(text) = text.to_sym.inspect
  def float(text) = text.to_f.to_s
  def decimal(text) = BigDecimal(text).to_s
  def to_i(text) = text.to_i
  def to_f(text) = text.to_f
  def integer(text) = Integer(text, :exception => false)
  def downcase(text) = text.downcase
  def upcase(text) = text.upcase
  def capitalize(text) = text.capitalize
  def strip(text) = [text.strip, text.lstrip, text.rstrip]
  def words(text) = text.split
  def words_limited(text, limit) = text.split(" ", limit)
  def split(text, separator) = text.split(separator)
  def gsub(text, pattern, replacement) = text.gsub(pattern, replacement)
  def sub(text, pattern, replacement) = text.sub(pattern, replacement)
  def casecmp(left, right) = left.casecmp(right)
  def compare(left, right) = left <=> right
  def equal(left, right) = left == right
  def sort(items) = items.sort
  def slugify(text, mode, cased) = Jekyll::Utils.slugify(text, :mode => mode, :cased => cased)
  def transliterate(text) = Jekyll::Utils.slugify("x", :mode => "latin") && I18n.transliterate(text)
  def json(value) = JSON.generate(value)
  def pretty(value) = JSON.pretty_generate(value)
  def uri_scheme(text) = Addressable::URI.parse(text).scheme
  def uri_normal(text) = Addressable::URI.parse(text).normalize.to_s
  def uri_component(text) = Addressable::URI.normalize_component(text)

  def answer(question)
    send(*question)
  rescue StandardError => e
    { "error" => e.message.lines.first.chomp }
  end
end

if $PROGRAM_NAME == __FILE__
  $stdout.sync = true
  $stdin.set_encoding("UTF-8")
  $stdin.each_line { |line| puts JSON.generate([Habits.answer(JSON.parse(line))]) }
end
