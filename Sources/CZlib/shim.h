#ifndef PLANGRAPH_CZLIB_SHIM_H
#define PLANGRAPH_CZLIB_SHIM_H

#include <zlib.h>

#endif
