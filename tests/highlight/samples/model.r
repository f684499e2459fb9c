#' Fit a model
# and plot it
library(ggplot2)
fit <- lm(mpg ~ wt + hp, data = mtcars[mtcars$cyl %in% c(4, 6), ])
x <- c(1L, 2.5e-3, 0xFF, NA, TRUE, -1) ; y = sum(x, na.rm = T)
f <- function(a, ..., b = "s\"q") { if (a > 1 && !is.null(b)) return(NULL) else 'z' }
for (i in seq_len(10)) print(paste0("i=", i))
`odd name` <- month.abb[1] |> toupper()
