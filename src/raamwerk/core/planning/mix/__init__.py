"""The cheapest licence mix: what each group of users gets in each enrolment year, the optimum proven."""
