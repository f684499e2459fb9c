# a place to work in
{ pkgs ? import <nixpkgs> { }, lib, ... }@args:

let
  inherit (pkgs) stdenv;
  version = "1.${toString 2}-$$\n";
  /* more
     lines */
  nullable = true && !false || null == truely;
  src = fetchTarball https://example.org/a/b.tar.gz;
  here = ./src/main.nix; home = ~/work; up = ../x; one = /etc;
in
with lib; rec {
  name = "tool-${version}";
  script = ''
    echo ''${HOME} ''' $$ ''\n ${pkgs.hello}/bin/hello
  '';
  list = [ 1 2.5 (a: b: a + b) ] ++ map (x: x * 2 - 1 / 3) args.numbers;
  out = if 3 <= 4 then { x = 1; } // { y.z = [ ]; } else throw "no"; both = a //b ++c:d;
  check = assert x -> y >= 2 => z; baseNameOf src; $ ~ | & %
}
"no end
