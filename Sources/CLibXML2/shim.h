#ifndef PLANGRAPH_CLIBXML2_SHIM_H
#define PLANGRAPH_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlversion.h>

/* How deep the elements of a page may lie in each other: old pages open one for each paragraph and close none. */
#define PLANGRAPH_HTML_DEPTH 100000

/* Older libraries have one limit for all that they parse, newer ones an option. */
#if LIBXML_VERSION < 21200
static inline void plangraph_xml_start(void) {
    xmlInitParser();
    xmlParserMaxDepth = PLANGRAPH_HTML_DEPTH;
}
#define PLANGRAPH_HTML_HUGE 0
#else
static inline void plangraph_xml_start(void) { xmlInitParser(); }
#define PLANGRAPH_HTML_HUGE XML_PARSE_HUGE
#endif

/* Whether the library gave up what it parsed last on this thread. */
static inline int plangraph_xml_gave_up(void) {
    const xmlError *error = xmlGetLastError();
    return error != NULL && error->level == XML_ERR_FATAL && error->code == XML_ERR_INTERNAL_ERROR;
}

/* xmlFree is a variable, which Swift does not let threads share. */
static inline void plangraph_xml_free(void *memory) { xmlFree(memory); }

#endif
