"""The foreign worlds that names live in: files of records, data frames, engines; one file for each."""
