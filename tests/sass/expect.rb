# frozen_string_literal: true

# Writes expected.json: what the installed Jekyll makes of each stylesheet in cases.json (a list of objects with
# name, text, the site's "sass" settings, and whether JEKYLL_ENV is production), in the site made of the folder
# site/. A case with "filter" goes through the filter of that name.   ruby tests/sass/expect.rb
require "fileutils"
require "json"
require "tmpdir"
require "jekyll"

def outcome(test)
  ENV["JEKYLL_ENV"] = test["env"] || "development"
  Dir.mktmpdir do |folder|
    FileUtils.cp_r(File.join(__dir__, "site", "."), folder)
    if test["filter"]
      File.write(File.join(folder, "page.html"), "---\ntext: #{JSON.generate(test["text"])}\n---\n{{ page.text | #{test["filter"]} }}")
    else
      FileUtils.mkdir_p(File.join(folder, "css"))
      File.write(File.join(folder, "css", test["name"]), "---\n---\n" + test["text"])
    end
    Dir.chdir(folder) { build(test) }
  end
end

def build(test)
  Jekyll.logger.log_level = :error
  config = { "quiet" => true, "source" => ".", "destination" => "out", "sass" => test["sass"] || {} }
  site = Jekyll::Site.new(Jekyll.configuration(config))
  site.read
  site.render
  site.pages.to_h { |page| [File.extname(page.name) == ".map" ? "map" : "css", page.output] }
rescue StandardError => e
  { "error" => e.message }
end

cases = JSON.parse(File.read(File.join(__dir__, "cases.json"), :encoding => "utf-8"))
answers = cases.map { |test| outcome(test) }
File.write(File.join(__dir__, "expected.json"), JSON.pretty_generate(answers) + "\n")
