# Answers what Ruby's filters make of values: a JSON request a line on standard input, a JSON answer a line on
# standard output. tests/support/ruby_server.py speaks with it and describes how values are written.
# Run it with a time zone in TZ, and with faketime if "now" matters.

require "jekyll"
require "bigdecimal"
require "base64"

Jekyll.logger.log_level = :error

class Box < Jekyll::Drops::Drop
  attr_reader :fallback_data

  def initialize(data)
    super(nil)
    @fallback_data = data
  end
end

def read(value)
  return value.map { |item| read(item) } if value.is_a?(Array)
  return value unless value.is_a?(Hash)

  content = value["v"]
  case value["t"]
  when "float" then { "NaN" => Float::NAN, "Infinity" => Float::INFINITY, "-Infinity" => -Float::INFINITY }.fetch(content) { content.to_f }
  when "decimal" then BigDecimal(content)
  when "symbol" then content.to_sym
  when "bytes" then Base64.decode64(content).force_encoding("UTF-8")
  when "range" then Range.new(*content)
  when "hash" then content.to_h { |pair| read(pair) }
  when "drop" then Box.new(content.to_h { |pair| read(pair) })
  when "date" then Date.new(*content)
  when "time"
    seconds, zone = content
    time = Time.at(Rational(seconds))
    zone == "local" ? time : zone == "utc" ? time.utc : time.localtime(zone)
  when "empty" then Liquid::Expression::LITERALS["empty"]
  else raise "unknown tag #{value["t"]}"
  end
end

def write(value)
  case value
  when nil, true, false, Integer then value
  when Float then { "t" => "float", "v" => value.to_s }
  when BigDecimal then { "t" => "decimal", "v" => value.to_s }
  when Symbol then { "t" => "symbol", "v" => value.to_s }
  when String
    text = value.dup.force_encoding("UTF-8")
    text.valid_encoding? ? text : { "t" => "bytes", "v" => Base64.strict_encode64(text) }
  when Array then value.map { |item| write(item) }
  when Range then { "t" => "range", "v" => [value.first, value.last] }
  when Hash then { "t" => "hash", "v" => value.map { |pair| write(pair) } }
  when Box then { "t" => "drop", "v" => value.fallback_data.map { |pair| write(pair) } }
  when Time then { "t" => "time", "v" => [value.to_r.to_s, value.utc? ? "utc" : value.strftime("%:z")] }
  when Date then { "t" => "date", "v" => [value.year, value.month, value.day] }
  else { "t" => "other", "v" => value.class.to_s }
  end
end

def failure(error)
  return error.message if error.is_a?(Liquid::Error)

  error.message.lines.first.chomp.sub(/#<([\w:]+):0x\h+.*/, '#<\1>')
end

config = JSON.parse(ARGV[0] || "{}").merge("source" => __dir__, "quiet" => true, "disable_disk_cache" => true)
SITE = Jekyll::Site.new(Jekyll.configuration(config))
$stdout.sync = true
$stdin.set_encoding("UTF-8")
$stdin.each_line do |line|
  request = JSON.parse(line)
  begin
    SITE.filter_cache.clear
    context = Liquid::Context.new({}, {}, { :site => SITE }, true)
    if request["template"]
      template = Liquid::Template.parse(request["template"], :error_mode => :warn)
      answer = { "value" => template.render!(read(request["values"]), :registers => { :site => SITE }) }
    else
      strainer = Liquid::StrainerFactory.create(context)
      answer = { "value" => write(strainer.invoke(request["filter"], *read(request["arguments"]))) }
    end
  rescue StandardError, SystemStackError => e
    answer = { "error" => failure(e) }
  end
  puts JSON.generate(answer)
end
