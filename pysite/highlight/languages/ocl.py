"""OCL, constraints for objects."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words

# A word of two lists has the class of the last one here.
_WORDS = Words(
    "n",
    nf="""oclAsSet oclIsNew oclIsUndefined oclIsInvalid oclAsType oclIsTypeOf oclIsKindOf oclInState
    oclType oclLocale hasReturned isSignalSent isOperationCallabs floor round max min toString div mod
    size substring concat toInteger toReal toUpperCase toLowerCase indexOf equalsIgnoreCase at characters
    toBoolean includes excludes count includesAll excludesAll isEmpty notEmpty sum product selectByKind
    selectByType asBag asSequence asOrderedSet asSet flatten union intersection including excluding
    symmetricDifferencecount append prepend insertAt subOrderedSet first last reverse subSequence any
    closure collect collectNested exists forAll isUnique iterate one reject select sortedBy allInstances
    average conformsTo""",
    nb="self null result true false invalid",
    k="context pre post inv init body def derive if then else endif import package endpackage let in",
    kd="""Boolean Integer UnlimitedNatural Real String OrderedSet Tuple Bag Set Sequence OclInvalid OclVoid
    TupleType OclState Collection OclMessage""",
    o="or xor and not implies",
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"--.*", "c1"),
            (r"\d+", "mi"),
            (r"'", "s1", "string"),
            (r"[->|+*/<=~!@#%&?^]", "o"),
            (r"[;:()\[\],.]", "p"),
            (r"\w+", _WORDS),
        ],
        "string": [(r"\\.", "se"), (r"'", "s1", "#pop"), (r"[^\\']+", "s1")],
    }
)
