"""Batch files of Windows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Grammar

_DEVICES = """con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9
lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9"""
_KEYWORDS = "if else for in do goto call exit"
_OPERATORS = "exist defined errorlevel cmdextversion not equ neq lss leq gtr geq"
_ATTRIBUTES = "on off disable enableextensions enabledelayedexpansion"
_COMMANDS = """addusers admodcmd ansicon arp assoc at attrib bcdboot bcdedit bitsadmin break browstat
cacls cd certreq certutil change chcp chdir chkdsk chkntfs choice cidiag cipher cleanmgr clip cls cmd
cmdkey color comp compact compress convert convertcp copy coreinfo csccmd cscript csvde curl date debug
defrag del delprof deltree devcon diamond dir dirquota diruse diskpart diskshadow diskuse dism dnscmd
doskey dpath driverquery dsacls dsadd dsget dsmgmt dsmod dsmove dsquery dsregcmd dsrm echo edlin
endlocal erase eventcreate expand extract fc fdisk find findstr fltmc forfiles format freedisk fsutil
ftp ftype getmac gpresult gpupdate graftabl help hostname icacls ifmember inuse ipconfig kill label lgpo
lodctr logman logoff logtime makecab mapisend mbsacli md mem mkdir mklink mode more mountvol move
moveuser msg mshta msiexec msinfo32 mstsc nbtstat net net1 netdom netsh netstat nlsinfo nltest now
nslookup ntbackup ntdsutil ntoskrnl ntrights nvspbind openfiles path pathping pause perms ping pngout
pnputil popd portqry powercfg print printbrm prncnfg prnmngr procdump prompt psexec psfile psgetsid
psinfo pskill pslist psloggedon psloglist pspasswd psping psservice psshutdown pssuspend pushd qbasic
qgrep qprocess query quser qwinsta rasdial rd recover reg reg1 regdump regedt32 regini regsvr32 ren
rename replace reset restore rmdir rmtshare robocopy route rpcping run runas rundll32 sc scandisk
schtasks setlocal setspn setx sfc share shellrunas shift shortcut shutdown sigcheck sleep slmgr sort
start strings subinacl subst sysmon systeminfo takeown taskkill tasklist telnet tftp time timeout title
tlist touch tracerpt tracert tree tscon tsdiscon tskill tttracer type typeperf tzutil undelete unformat
ver verifier verify vmconnect vol vssadmin w32tm waitfor wbadmin wecutil wevtutil wget where whoami
windiff winrm winrs wmic wpeutil wpr wscript wuauclt wusa xcopy"""

_CLASSES = {
    **dict.fromkeys(_ATTRIBUTES.split(), "na"),
    **dict.fromkeys(_COMMANDS.split(), "nb"),
    **dict.fromkeys(_OPERATORS.split(), "ow"),
    **dict.fromkeys(_KEYWORDS.split(), "k"),
    **dict.fromkeys(_DEVICES.split(), "kr"),
}


def _word(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A word, known only in small letters; every other one is taken for a name that is set."""
    name = _CLASSES.get(match[1], "kd")
    yield name, match[1]
    yield "nb" if name == "nb" else "err", match[2] or ""


def _quoted(sign: str, name: str) -> list[object]:
    return ["@escaped", (sign, name, "#pop"), "@expanded", (rf"[^\^{sign}%!]+", name)]


GRAMMAR = Grammar(
    {
        "root": [
            (r"(?i:@?rem)\b.*$", "c"),
            (r"^::.*$", "c"),
            (r"(?i::[a-z]+)", "nl"),
            (r"(?i:([a-z]\w*)(\.exe)?)", _word),
            (r"(?i:(?:[/+]|--?)[a-z]+)\s*", "na"),
            "@expanded",
            (r"[<>&|(){}\[\]\-+=;,~?*]", "o"),
            (r"\s+", ""),
            (r"(?i:0x[0-9a-f]+)", "mh"),
            (r"[0-9]", "m"),
            (r'"', "s2", "double"),
            (r"'", "s1", "single"),
            (r"`", "sb", "backtick"),
            (r"[^\s&|()\[\]{}^=;!%+\-,\"'`~?*]+", ""),
            "@escaped",
        ],
        "escaped": [(r"\^(?s:.)", "se")],
        "expanded": [(r"(?i:[%!]+[a-z_$@#]+[%!]+)", "nv"), (r"(?i:%+~?[a-z]+\d?)", "vm")],
        "double": _quoted('"', "s2"),
        "single": _quoted("'", "s1"),
        "backtick": _quoted("`", "sb"),
    }
)
