# frozen_string_literal: true
require "json"
module Site::Build
  class Page < Struct.new(:a, :b)
    attr_reader :title
    CONST = %w(a b #{c}).freeze
    def initialize(title: "x", **opts, &block)
      @title, @@count, $global = title, 0x1F, :"sym #{1 + 1}"
      puts "Hello #{@title.upcase rescue nil}\n" if opts[:loud] && !title.nil?
    end
    def self.call(x) = x =~ /re#{x}\/g/i ? 1_000.5 : ?a
    def <=>(other); (1..3).map { |i| i ** 2 }.each_with_index do |v, i| yield v, i end; end
  end
end
text = <<~EOS + <<-'RAW'
  heredoc #{text}
  EOS
  raw #{x}
  RAW
h = { "a" => 1, b: 2, 'c': %q(it's (nested)) }
x = y / 2 unless z % 3 == 0
r = %r{^/path/(\d+)}x
case x when Integer then :int else nil end
__END__
the rest
