package main

import "fmt"

// comment
type T struct { a int; b map[string]*float64 }

func (t *T) Do(x ...int) (err error) {
	ch := make(chan int, 10)
	go func() { ch <- 0x1F + 1.5e3 + 2i }()
	for i, v := range x { if v >= 'a' && i != nil { defer close(ch); continue } }
	s := `raw
string` + "esc\n\q" /* c */
	switch { case true: fallthrough; default: return }
	fmt.Println(len(s), s[1:2], &t, é)
}
