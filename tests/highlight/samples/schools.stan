// eight schools
#include other.stan
functions {
  /* a
     function */
  real half_normal_lpdf(real x, real sigma) { return normal_lpdf(x | 0, sigma) + log(2); }
  vector[3] f(array[,] int y) { reject(x); return rep_vector(0.0, 3); }
}
data {
  int<lower=0> J; // number
  array[J] real y; vector<lower=0, upper=1e3>[J] sigma;
}
transformed data { real e1 = pi() * e() + 1.5e-3 + .5 + 2. + 3i + 1.5 + 2i; }
parameters {
  real mu; real<lower=0> tau; cholesky_factor_corr[J] L; simplex[3] theta_tilde;
}
transformed parameters { vector[J] theta = mu + tau * theta_tilde'; }
model {
  target += normal_lpdf(theta_tilde | 0, 1);
  y ~ normal(theta, sigma) T[0, ]; mu ~ std_normal(); tau ~ cauchy(0, 5);
  for (j in 1:J) { if (y[j] >= 0 && j != 2 || !(j == 3)) { z[j] = x .* y ./ w \ v ^ 2; } else continue; }
  while (true) break; a += 1; b .*= c; x = c ? d : e; row_vector[2] r = [1, 2]; multi_normal_rng(mu, Sigma);
  print(foo (bar), lkj_corr_cholesky(2), my_func(1; 2), a[1] b (c), x y z(1)); */ & | % $ é
}
generated quantities { array[N] int y_rep = poisson_rng(lambda); real T1; int transformed; }
# old comment
model2 datax
