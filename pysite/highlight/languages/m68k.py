"""The assembly language of Motorola's 68000."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words

# A word of two lists has the class of the last one here.
_WORDS = Words(
    "nv",
    fold=True,
    nb="d0 d1 d2 d3 d4 d5 d6 d7 a0 a1 a2 a3 a4 a5 a6 a7 pc usp ssp ccr",
    kr="""include incdir incbin end endf endfunc endmain endproc fpu func machine main mmu opword proc set
    opt section rept endr ifeq ifne ifgt ifge iflt ifle iif ifd ifnd ifc ifnc elseif else endc even cnop
    fail output radix list nolist plen llen ttl subttl spc page listchar format equ equenv equr reg
    rsreset rsset offset cargs fopt macro endm mexit narg""",
    kt="dc ds dcb",
    k="""abcd add adda addi addq addx and andi asl asr bcc bcs beq bge bgt bhi ble bls blt bmi bne bpl bvc
    bvs bhs blo bchg bclr bfchg bfclr bfests bfextu bfffo bfins bfset bftst bkpt bra bse bsr btst callm
    cas cas2 chk chk2 clr cmp cmpa cmpi cmpm cmp2 dbcc dbcs dbeq dbge dbgt dbhi dble dbls dblt dbmi dbne
    dbpl dbvc dbvs dbhs dblo dbra dbf dbt divs divsl divu divul eor eori exg ext extb illegal jmp jsr lea
    link lsl lsr move movea move16 movem movep moveq muls mulu nbcd neg negx nop not or ori pack pea rol
    ror roxl roxr rtd rtm rtr rts sbcd seq sne spl smi svc svs st sf sge sgt sle slt scc shi sls scs shs
    slo sub suba subi subq subx swap tas trap trapcc trapv tst unlk unpk""",
)

GRAMMAR = Grammar(
    {
        "root": [(r"\s+", ""), (r"", "", "statements")],
        "statements": [
            (r"\s+", ""),
            (r"^\*.*|;.*", "c1"),
            (r'"', "s", "string"),
            (r"#", "nd"),
            (r"^\.?[a-zA-Z0-9_]+:?", "nl"),
            (r"\.[bswlBSWL]\s", "nd"),
            (r"'(?:\\.|\\[0-7]{1,3}|\\[xX][a-fA-F0-9]{1,2}|[^\\'\n])'", "sc"),
            (r"\$[0-9a-fA-F]+", "mh"),
            (r"@[0-8]+", "mo"),
            (r"%[01]+", "mb"),
            (r"\d+", "mi"),
            (r"[*~&+=|?:<>/-]", "o"),
            (r"\\.", "cp"),
            (r"[(),.]|\[[a-zA-Z0-9]*\]", "p"),
            (r"_+(?!\w)", "n"),
            (r"[a-zA-Z_]\w*", _WORDS),
        ],
        "string": [
            (r'"', "s", "#pop"),
            (r"\\(?:[\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", "se"),
            (r'[^\\"\n]+|\\\n?', "s"),
        ],
    }
)
