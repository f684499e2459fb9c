#include <stdio.h>
#include "local.h"
#define MAX(a, b) ((a) > (b) ? (a) : (b)) \
  + 1
/* comment */
static const unsigned long x = 0xFFUL, y = 1.5e-3f, z = 017;
typedef struct node { struct node *next; char c; } node_t;
int main(int argc, char **argv)
{
    // line
    char *s = "str\n\x41" L"wide", c = '\'';
    for (size_t i = 0; i < 10; ++i) { printf("%d\n", i); goto end; }
    switch (c) { case 'a': return 1; default: break; }
#if 0
    dead code
#endif
end:
    return x ? EXIT_SUCCESS : NULL;
}
int no_function(int a) /* a comment
over lines */ { return a; }
int function_(int a) /* here */
// and here
{ return a; }
