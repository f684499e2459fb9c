; says hello, and counts
%define LENGTH 14 ; of the text
  %macro leave 1
    mov rax, 60
%endmacro

global _start
SECTION .data
text: db "hello, world", 10, 0
other db 'all ok', `back\\`x`, "plus
size equ $ - text
limit EQU 0FFh + 0x1F | 17q & 1011b ^ 2.5 * 3.e4 << $$
buffer resb 64
times 510-($-$$) db 0
SECTION .text
_start:
.loop:  mov eax, dword [ebx + 4*ecx]   ; a comment
        MOV r10d, byte ptr strict
        lea rsi, [rel text]
        add r8, SEG other wrt ..got
        jne .loop
        pxor mm0, mm1
        int 80h
	syscall
	leave 0 @ {}
%endif ; done
