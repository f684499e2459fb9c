"""Nesasm, an assembler for the 6502."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words

_WORDS = Words(
    "nf",
    fold=True,
    kr="""incbin include org bank rsset rs macro endm ds proc endp procgroup endprocgroup incchr defchr zp
    bss code data if ifdef ifndef else endif fail inesprg ineschr inesmap inesmir func""",
    kt="db dw byte word",
    k="""adc and asl bit brk cmp cpx cpy dec eor inc jmp jsr lda ldx ldy lsr nop ora rol ror rti rts sbc
    sta stx sty tax txa dex inx tay tya dey iny bpl bmi bvc bvs bcc bcs bne beq clc sec cli sei clv cld
    sed txs tsx pha pla php plp""",
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r";.*", "c1"),
            (r"[(),.\[\]]", "p"),
            (r"#?%[01]+", "mb"),
            (r"#?\$[0-9a-fA-F]+", "mh"),
            (r"#?\d+", "m"),
            (r"[~&*+=|?:<>/-]", "o"),
            (r"#?\w+:?", _WORDS),
            (r"#\(", "p"),
            (r'"', "s", "string"),
            (r"'\w'", "sc"),
            (r"\\\??[\d@#]", "nb"),
        ],
        "string": [(r'"', "s", "#pop"), (r'\\"?', "se"), (r'[^"\\]+', "s")],
    }
)
