#ifndef ATTUNE_TAGGER_MODEL_H
#define ATTUNE_TAGGER_MODEL_H

#include <stddef.h>

// The file tagger.model, compiled in: what the tagger has learned from prompts/.
// Written by `swift run -c release trainer train`.
const unsigned char *_Nonnull attune_tagger_model(void);
size_t attune_tagger_model_size(void);

#endif
