"""Shells: bash, zsh, sh."""

from __future__ import annotations

from pysite.highlight.patterns import one_of
from pysite.highlight.scanner import Grammar, parts, within

_KEYWORDS = "if fi else while do done for then return function select continue until esac elif in"
_BUILTINS = """alias bg bind break builtin caller cd command compgen complete declare dirs disown enable
eval exec exit export false fc fg getopts hash help history jobs let local logout mapfile popd pushd pwd
read readonly set shift shopt source suspend test time times trap true type typeset ulimit umask unalias
unset wait cat tac nl od base32 base64 fmt pr fold head tail split csplit wc sum cksum b2sum md5sum
sha1sum sha224sum sha256sum sha384sum sha512sum sort shuf uniq comm ptx tsort cut paste join tr expand
unexpand ls dir vdir dircolors cp dd install mv rm shred link ln mkdir mkfifo mknod readlink rmdir
unlink chown chgrp chmod touch df du stat sync truncate echo printf yes expr tee basename dirname
pathchk mktemp realpath pwd stty printenv tty id logname whoami groups users who date arch nproc uname
hostname hostid uptime chcon runcon chroot env nice nohup stdbuf timeout kill sleep factor numfmt seq
tar grep sudo awk sed gzip gunzip"""


_HEREDOC = r"(<<-?)(\s*)(['\"]?)(\\?)(\w+)(\3)"

GRAMMAR = Grammar(
    {
        "root": [
            (r"#.*", "c"),
            (rf"{one_of(_KEYWORDS)}(?:\s+\b|\b)", "k"),
            (r"case\b", "k", "case"),
            (rf"{one_of(_BUILTINS)}(?:\s+\b|\b)(?![.-])", "nb"),
            (r"\.(?=\s)", "nb"),
            (r"(\w+)(=)", ("nv", "o")),
            (r"[\[\]{}()!=>]|&&|\|\||<<<", "o"),
            (
                rf"{_HEREDOC}((?s:.*?\n))(\s*\5\s*\n)",
                parts("o", "", "sh", "sh", "no", "sh", within("heredoc"), "no"),
            ),
            (_HEREDOC, ("o", "", "sh", "sh", "no", "sh"), "heredoc"),
            (r"\s+", ""),
            (r"\\.", "se"),
            (r'\$?"', "s2", "double"),
            (r"\$'", "s1", "ansi"),
            (r"'", "s1", "single"),
            (r"\*", "k"),
            (r";", "p"),
            (r"--?[\w-]+", "nt"),
            (r"[^=*\s{}()$\"'`;\\<]+", ""),
            (r"\d+(?= |\n?\Z)", "m"),
            (r"<", ""),
            "@interpolated",
        ],
        "interpolated": [
            (r"\\$|\\.", "se"),
            (r"\$\(\(", "k", "math"),
            (r"\$\(", "si", "command"),
            (r"\$\{#?", "k", "curly"),
            (r"`", "sb", "backticks"),
            (r"\$#?(?:\w+|.)|\$[*@]", "nv"),
        ],
        "heredoc": [(r"\n|[^$\n\\]+", "sh"), "@interpolated", (r"\$", "sh")],
        "double": [(r'(?:\$#?)?"', "s2", "#pop"), "@interpolated", (r'[^"`\\$]+', "s2")],
        "ansi": [(r"\\.", "se"), (r"[^\\']+", "s1"), "@single"],
        "single": [(r"'", "s1", "#pop"), (r"[^']+", "s1")],
        "curly": [
            (r"\}", "k", "#pop"),
            (r":-", "k"),
            (r"[a-zA-Z0-9_]+", "nv"),
            (r"[^}:\"`'$]+", "p"),
            "@root",
        ],
        "command": [(r"\)", "si", "#pop"), (r"\(", "o", "group"), "@root"],
        "group": [(r"\(", "o", "group"), (r"\)", "o", "#pop"), "@root"],
        "math": [
            (r"\)\)", "k", "#pop"),
            (r"[-+*/%^|&!]|\*\*|\|\|", "o"),
            (r"\d+(?:#\w+)?", "m"),
            "@root",
        ],
        "case": [(r"esac\b", "k", "#pop"), (r"\|", "p"), (r"\)", "p", "stanza"), "@root"],
        "stanza": [(r";;", "p", "#pop"), "@root"],
        "backticks": [(r"`", "sb", "#pop"), "@root"],
    }
)
