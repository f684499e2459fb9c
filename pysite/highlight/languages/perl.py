"""Perl."""

from __future__ import annotations

from typing import Any

from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, any_of, needing

_KEYWORDS = """case continue do else elsif for foreach if last my next our redo reset then unless until while
use print new BEGIN CHECK INIT END return"""
_BUILTINS = """abs accept alarm atan2 bind binmode bless caller chdir chmod chomp chop chown chr chroot close
closedir connect continue cos crypt dbmclose dbmopen defined delete die dump each endgrent endhostent
endnetent endprotoent endpwent endservent eof eval exec exists exit exp fcntl fileno flock fork format
formline getc getgrent getgrgid getgrnam gethostbyaddr gethostbyname gethostent getlogin getnetbyaddr
getnetbyname getnetent getpeername getpgrp getppid getpriority getprotobyname getprotobynumber getprotoent
getpwent getpwnam getpwuid getservbyname getservbyport getservent getsockname getsockopt glob gmtime goto
grep hex import index int ioctl join keys kill last lc lcfirst length link listen local localtime log
lstat map mkdir msgctl msgget msgrcv msgsnd my next no oct open opendir ord our pack package pipe pop pos
printf prototype push quotemeta rand read readdir readline readlink readpipe recv redo ref rename require
reverse rewinddir rindex rmdir scalar seek seekdir select semctl semget semop send setgrent sethostent
setnetent setpgrp setpriority setprotoent setpwent setservent setsockopt shift shmctl shmget shmread
shmwrite shutdown sin sleep socket socketpair sort splice split sprintf sqrt srand stat study substr
symlink syscall sysopen sysread sysseek system syswrite tell telldir tie tied time times tr truncate uc
ucfirst umask undef unlink unpack unshift untie utime values vec wait waitpid wantarray warn write"""

_PAIRS = ("{}", "<>", "[]", "()")
# any delimiter, which is group 1: up to the next one that no backslash hides. Rouge's patterns also take
# hidden ones where there are too few others; only the character 1 they never pass
_PART = r"(?:(?!\1)(?:\\[^\x01]|[^\\\x01]))*"
_TWO = rf"(?:{_PART}\1{_PART}\1|(?:(?!\1)[^\x01])*\1[^\x01]*\1)"
_MATCHING = "[msixpodualngc]*"
_REPLACING = "[msixpodualngcr]*"


def _between(pair: str) -> str:
    """A pattern for what is between two delimiters, where the last hidden one ends it at need."""
    first, last = (f"\\{mark}" for mark in pair)
    return rf"{first}(?:\\(?s:.)|[^{last}\\])*\\?{last}"


def _nested(pair: str) -> list[Any]:
    first, last = (f"\\{mark}" for mark in pair)
    return [
        (rf"\\[{first}{last}\\]?", "sx"),
        (first, "sx", pair),
        (last, "sx", "#pop"),
        (rf"[^{first}{last}\\]+", "sx"),
    ]


GRAMMAR = Grammar(
    {
        "balanced": [
            *((rf"{quoted(mark, lines=True)}[egimosx]*", "sr", "#pop") for mark in "/!@%$"),
            (r"\\(?:\\\\|[^\\])*\\[egimosx]*", "sr", "#pop"),
            *((rf"{_between(pair)}[egimosx]*", "sr", "#pop") for pair in _PAIRS),
        ],
        "root": [
            (r"#.*", "c1"),
            (needing("\n=cut", r"^=[a-zA-Z0-9]+\s+(?s:.*?)\n=cut"), "cm"),
            (any_of(_KEYWORDS), "k"),
            (
                r"(format)(\s+)([a-zA-Z0-9_]+)(\s*)(=)(\s*\n)",
                ("k", "", "n", "", "p", ""),
                "format",
            ),
            (any_of("eq lt gt le ge ne not and or cmp"), "ow"),
            *((rf"(?:s|tr|y){_between(pair)}\s*", "sr", "balanced") for pair in _PAIRS),
            (rf"(?:s|tr|y)\s*([^\w\s]){_TWO}{_REPLACING}", "sr"),
            (rf"(?:s|tr|y)\s+(\w){_TWO}{_REPLACING}", "sr"),
            (rf"m?{quoted('/')}{_MATCHING}", "sr"),
            (r"m(?=[/!\\{<\[(@%$])", "sr", "balanced"),
            (rf"m\s*([^\w\s]){_PART}\\??\1{_MATCHING}", "sr"),
            (rf"m\s+(\w){_PART}\\??\1{_MATCHING}", "sr"),
            (r"\s+", ""),
            (needing("=>", r"(?=[a-zA-Z_]\w*(?:\s*#.*\n)*\s*=>)"), "", "fat comma"),
            (any_of(_BUILTINS), "nb"),
            (r"(?:__(?:DIE|WARN)__|DATA|STD(?:IN|OUT|ERR))\b", "bp"),
            (r"<<(['\"]?)([a-zA-Z_][a-zA-Z0-9_]*)\1;?\n(?s:.*?)\n\2\n", "s"),
            (r"__(?:END|DATA)__\b", "cp", "rest"),
            (r"\$\^[ADEFHILMOPSTWX]", "vg"),
            (r"\$[\\\"'\[\]&`+*.,;=%~?@$!<>(^|/_-](?!\w)", "vg"),
            # the marks are taken as a whole: fewer of them cannot be followed by what is asked for
            (r"[$@%&*](?=([$@%&*#_]*))\1(?=[a-zA-Z{\[;])", "nv", "variable"),
            (r"[-+/*%=<>&^|!\\~]=?", "o"),
            (r"0_?[0-7]+(?:_[0-7]+)*", "mo"),
            (r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", "mh"),
            (r"0b[01]+(?:_[01]+)*", "mb"),
            (r"\d*(?:_\d*)*\.\d+(?:_\d*)*(?:[eE][+-]?\d+)?", "mf"),
            (r"\d+(?:_\d*)*[eE][+-]?\d+(?:_\d*)*", "mf"),
            (r"\d+(?:_\d+)*", "mi"),
            (r"'", "p", "single"),
            (r'"', "p", "double"),
            (r"`", "p", "back"),
            *((rf"q[qwrx]?\{pair[0]}", "sx", pair) for pair in _PAIRS),
            (r"q[qwrx]?(\W)(?s:.*?)\1", "sx"),
            (r"sub\s+", "k", "function"),
            (r"\[\]|::|\.{1,3}", "o"),
            (r"[()\[\]:;,?{}]", "p"),
            (r"(?=\w)", "", "name"),
        ],
        "format": [(r"\.\n", "si", "#pop"), (r".*?\n", "si")],
        "fat comma": [(r"#.*", "c1"), (r"\w+", "s"), (r"\s+", ""), (r"=>", "o", "#pop")],
        "name": [(r"\w+::", "nn"), (r"[\w:]+", "nv", "#pop"), (r"(?=\W)", "", "#pop")],
        "variable": [
            (r"\s+", ""),
            (r"[{\[),;]", "p", "#pop"),
            (r"\w+::", "nn"),
            (r"[\w:]+", "nv", "#pop"),
        ],
        "function": [
            (r"[a-zA-Z_]\w*[!?]?", "nf"),
            (r"\s+", ""),
            (r"(\([$@%]*\))(\s*)", ("p", "")),
            (needing("{", r".*?\{"), "p", "#pop"),
            (r";", "p", "#pop"),
        ],
        "single": [(r"\\[\\']", "se"), (r"[^\\']+", "s1"), (r"'", "p", "#pop"), (r"\\", "s1")],
        "double": [
            "@interpolated",
            (
                r"\\(?:[\\tnrabefluLUE\"$@]|0\d{2}|o\{\d+\}|x[0-9a-fA-F]{2}|x\{[0-9a-fA-F]+\}|c.|N\{[^}]+\})?",
                "se",
            ),
            (r'[^\\"$@]+|[$@]', "s2"),
            (r'"', "p", "#pop"),
        ],
        "back": [
            "@interpolated",
            (r"\\[\\tnr`]", "se"),
            (r"[^\\`$@]+|[$@]", "sb"),
            (r"`", "p", "#pop"),
        ],
        "interpolated": [(r"[$@]\{", "si", "expression"), (r"[$@][a-zA-Z_]\w*", "si")],
        "expression": [(r"\}", "si", "#pop"), (r"\s+", ""), (r"[a-zA-Z_]\w*", "si")],
        **{pair: _nested(pair) for pair in _PAIRS},
        "rest": [(r"(?s:.+)", "cp", "#pop")],
    }
)
