#!/usr/bin/perl
use strict;
use warnings;
use List::Util qw(first sum);

=pod

Prints a report, C<once> a day.

=cut

package Report::Writer;

our $VERSION = '1.02_3';
my @names = qw/ann bob/;
my %ages = (ann => 31, bob => 0x1F, carl => 0b101, "dora" => 017, eve # last
    => 1_000);
my ($total, $ratio) = (1.5e-3, 2e10);

sub new($$) {
    my ($class, %args) = @_;
    my $self = { name => $args{name} || 'no\'body\n', list => [] };
    return bless $self, ref($class) || $class;
}

sub is_done?
{
    my $self = shift;
    return @{$self->{list}} == 0 and not defined $!;
}

foreach my $line (<STDIN>) {
    chomp $line;
    next if $line =~ /^\s*#.*$/i or $line eq '';
    $line =~ s/\bfoo\/bar\b/baz/gi;
    $line =~ s{old (\w+)} {new $1}x;
    $line =~ tr/a-z/A-Z/;
    $line =~ y[abc] [def];
    $line =~ s<x> <y>g; $line =~ s(a) (b)e;
    if ($line =~ m{^(\d+)\s+(.*)$} && $2 ne "x\tz") {
        print "Line $1: @{list} costs \$5 ${total} \x41 \x{263a} \N{U+263A} \cA \012 \o{17}\q\n";
    } elsif ($line =~ m!^/usr! or $line =~ m#x#) {
        push @{ $ages{$line} }, $., $#names, $$, @ARGV;
    } else {
        warn "bad: $_" unless $^W; last;
    }
}

my $text = <<"END";
Dear $names[0],
here is nothing.
END

my $out = `ls -l $ENV{HOME} \`date\``;
my $code = q{nested {braces} \} and \\ more} . qq(x (y) \)) . qw[a [b]] . qx<ls <a>> . q|pipe|;
open(my $fh, '<', "file.txt") or die "Cannot open: $!";
printf STDERR "%s\n", join(', ', map { $_ => 1 } sort { $a <=> $b } keys %ages);
local $SIG{__DIE__} = sub { &handler(@_) };
$obj->method(1..10)->[0]{key} .= Some::Module::func(*glob, \@names) x 3;
@names = grep { !/x/ } @names;
$total **= 2; $total++ while $total < 10 && $total != 7;

format STDOUT =
@<<<<<< @>>>>
$name,  $value
.
write;

__END__
Nothing of this is run: $x = 1;
