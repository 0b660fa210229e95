# pROC on the file given: lines of name, value, seconds.
suppressMessages(library(pROC))
d <- read.csv(commandArgs(TRUE)[1])
report <- function(name, work) {
  seconds <- system.time(value <- work())[["elapsed"]]
  cat(name, format(value, digits = 17), seconds, "\n")
}
r <- NULL
report("auroc", function() {
  r <<- roc(d$label, d$score, levels = c(0, 1), direction = "<", quiet = TRUE)
  as.numeric(auc(r))
})
report("auroc-variance", function() var(r, method = "delong"))
l <- qlogis(d$score)
report("calibration-slope", function() coef(glm.fit(cbind(1, l), d$label, family = binomial(), control = list(epsilon = 1e-14, maxit = 50)))[[2]])
