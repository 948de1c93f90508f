"""What the numbers of Assay are compared with: the values of the real libraries, case by case."""
