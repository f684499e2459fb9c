# frozen_string_literal: true

# Answers questions about highlighting with the installed Rouge, kramdown and Jekyll: reads a JSON list of
# requests, writes the JSON list of answers. Used by expect.py and by the live tests.
require "json"
require "rouge"

def tokens(code, name)
  lexer = Rouge::Lexer.find_fancy(name, code)
  lexer && lexer.lex(code).map { |token, text| [token.shortname, text] }
end

def kramdown(kind, code, lang, options)
  require "kramdown"
  document = Kramdown::Document.new("", "syntax_highlighter" => "rouge", "syntax_highlighter_opts" => options)
  converter = Kramdown::Converter::Html.send(:new, document.root, document.options)
  converter.highlight_code(code, lang, kind.to_sym)
end

def tag(markup, code, highlighter)
  require "jekyll"
  site = Struct.new(:highlighter).new(highlighter)
  template = Liquid::Template.parse("{% highlight #{markup} %}#{code}{% endhighlight %}")
  template.render!({}, :registers => { :site => site })
end

def formatter(name, code, lang, options)
  inner = Rouge::Formatters::HTML.new
  options = options.transform_keys(&:to_sym)
  Rouge::Formatters.const_get(name).new(inner, options).format(Rouge::Lexer.find_fancy(lang).lex(code))
end

answers = JSON.parse($stdin.read).map do |kind, *args|
  case kind
  when "names" then Rouge::Lexer.send(:registry).to_h { |name, lexer| [name, lexer.tag] }
  when "tokens" then tokens(*args)
  when "block", "span" then kramdown(kind, *args)
  when "tag" then tag(*args)
  when "formatter" then formatter(*args)
  end
rescue StandardError => e
  { "error" => "#{e.class}: #{e.message}" }
end
puts JSON.dump(answers)
