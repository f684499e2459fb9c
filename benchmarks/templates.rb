# Times Ruby Liquid on a page's layout chain: `ruby benchmarks/templates.rb SITE URL` prints the length of what is
# rendered, and then, for each number of rounds that it is given, how many seconds (of the processor) they took
# together. benchmarks/templates.py runs it.

require "jekyll"

source, url = ARGV
ENV["JEKYLL_ENV"] = "production"
Jekyll.logger.log_level = :error
settings = { "source" => source, "destination" => File.join(source, "_site"), "quiet" => true }
site = Jekyll::Site.new(Jekyll.configuration(settings.merge("disable_disk_cache" => true)))
site.reset
site.read
site.generate
document = (site.docs_to_write + site.pages).find { |one| one.url == url } or abort "no #{url}"
payload = site.site_payload
renderer = Jekyll::Renderer.new(site, document, payload)
%w[assign_pages! assign_current_document! assign_highlighter_options! assign_layout_data!].each { |step| renderer.send(step) }
info = { :registers => { :site => site, :page => payload["page"] }, :strict_filters => false, :strict_variables => false }
content = renderer.convert(renderer.render_liquid(document.content, payload, info, document.path))
text = renderer.place_in_layouts(content, payload, info)
$stdout.sync = true
puts text.bytesize
while (rounds = $stdin.gets)
  start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  rounds.to_i.times { renderer.place_in_layouts(content, payload, info) }
  puts Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start
end
