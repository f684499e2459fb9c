# comment
include config.mk
CC ?= gcc
SRC := $(wildcard *.c) ${OTHER}
ifeq ($(DEBUG),1)
FLAGS += -g
endif
export PATH
all: main.o util.o # deps
	@echo "building $@" && $(CC) -o $@ $^ $(FLAGS)
	-rm -f *.o; for f in $(SRC); do echo $$f; done
.PHONY: clean
clean:
	rm -rf out
