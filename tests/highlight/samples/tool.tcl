#!/usr/bin/env tclsh
# a tool ; with [parts] {here}
package require Tcl 8.6
namespace eval ::tool { variable count 0 }
proc add {a {b 2}} {
    # inside
    set sum [expr {$a + $b * 3.14}]
    if {$sum > 10 && ![string equal $a "x"]} then { return $sum } elseif {1} { puts "big $sum [llength $list] \n \x41 \u00e9 \101" } else {
        foreach {x y} {1 2 3 4} { incr ::tool::count; lappend out "item ${x y} {braced}" }
    }
    while {1} { break }
    return -code error "bad\
      line"
}
set array(key) value; set x $array($y); array set a {b c}
regexp {^([a-z]+)\s*$} $line -> word
switch -exact -- $x { a { puts one } default { {*}$cmd arg } }
proc f {} { puts "unbalanced } here" 
 puts [add 1 2]]; foo) ; bar\] "str [cmd "nested $x"] end"
if [catch {open $file r} fid] { exit 1 }
proc é {} { upvar 1 $λ x } ; $cmd arg ; "quoted" cmd
set s "open {
} " ; if {1} { set s "a {b} c } d"
