#ifndef PLANGRAPH_CLIBXML2_SHIM_H
#define PLANGRAPH_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>

/* xmlFree is a variable, which Swift does not let threads share. */
static inline void plangraph_xml_free(void *memory) { xmlFree(memory); }

#endif
