# Renders templates as Jekyll does, with its tags and filters and the jekyll-include-cache plug-in.

require "jekyll"
require "jekyll-include-cache"
require "json"
require "tmpdir"
require "fileutils"

Jekyll.logger.log_level = :error

class TemplateRenderer
  Item = Struct.new(:relative_path, :url)

  # A case is a hash: "template", and maybe "data", "files" (includes, by path), "mode", "strict_variables",
  # "strict_filters", "links" (path => URL). The answer has "output", or "error" and "line", and "warnings".
  def answer(request)
    Dir.mktmpdir do |source|
      (request["files"] || {}).each { |path, text| put(File.join(source, path), text) }
      FileUtils.mkdir_p(File.join(source, "_includes"))
      site = site(source, request)
      JekyllIncludeCache.reset
      render(site, request).transform_values { |value| clean(value, source) }
    end
  end

  private

  def put(path, text)
    FileUtils.mkdir_p(File.dirname(path))
    File.write(path, text)
  end

  def site(source, request)
    config = Jekyll.configuration(
      "source" => source, "destination" => File.join(source, "_site"), "quiet" => true, "disable_disk_cache" => true,
      "timezone" => "UTC", "liquid" => { "error_mode" => request["mode"] || "warn" }
    )
    items = (request["links"] || {}).map { |path, url| Item.new(path, url) }
    Jekyll::Site.new(config).tap do |site|
      site.define_singleton_method(:each_site_file) { |&block| items.each(&block) }
    end
  end

  def render(site, request)
    data = read(request["data"] || {})
    info = {
      :registers        => { :site => site, :page => data["page"] },
      :strict_filters   => request["strict_filters"] || false,
      :strict_variables => request["strict_variables"] || false,
    }
    warnings = []
    template = site.liquid_renderer.file("index.html").parse(request["template"])
    warnings = template.warnings.map(&:message)
    { "output" => template.render!(data, info), "warnings" => warnings }
  rescue StandardError, ScriptError, SystemStackError => e
    message = e.is_a?(NameError) ? e.message.lines.first : e.message
    { "error" => message, "kind" => e.class.to_s, "line" => e.respond_to?(:line_number) ? e.line_number : nil, "warnings" => warnings }
  end

  # Data is JSON; {"$time": "…"}, {"$date": "…"}, {"$range": [1, 3]} and {"$symbol": "…"} are what it lacks.
  def read(value)
    case value
    when Array then value.map { |item| read(item) }
    when Hash
      return Time.strptime(value["$time"], "%Y-%m-%d %H:%M:%S %z") if value.key?("$time")
      return Date.parse(value["$date"]) if value.key?("$date")
      return Range.new(*value["$range"]) if value.key?("$range")
      return value["$symbol"].to_sym if value.key?("$symbol")

      value.transform_values { |item| read(item) }
    else value
    end
  end

  def clean(value, source)
    case value
    when Array then value.map { |item| clean(item, source) }
    when String
      text = value.dup.force_encoding("UTF-8").scrub("?").gsub(source, "SOURCE")
      text.gsub(/#<(?!Date|Time)([A-Z][\w:]*):?0x\h+[^>]*>/, '#<\1>')
    else value
    end
  end
end
