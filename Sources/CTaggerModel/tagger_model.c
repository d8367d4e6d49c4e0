#include "tagger_model.h"

// C's own way to put a file into a program (C23): it costs the compiler nothing, however large the file.
static const unsigned char bytes[] = {
#pragma clang diagnostic ignored "-Wc23-extensions"
#embed "tagger.model"
};

const unsigned char *attune_tagger_model(void) { return bytes; }
size_t attune_tagger_model_size(void) { return sizeof bytes; }
