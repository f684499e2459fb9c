var theme = 1;
