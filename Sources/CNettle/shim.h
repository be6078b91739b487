#ifndef PLANGRAPH_CNETTLE_SHIM_H
#define PLANGRAPH_CNETTLE_SHIM_H

#include <nettle/sha2.h>

#endif
