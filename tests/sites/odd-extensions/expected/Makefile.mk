Odd *x*
