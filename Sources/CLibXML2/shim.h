#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU and its encoding.h includes ICU's headers, which clash with the ICU inside Foundation.
// Only xmlCharEncodingHandler is laid out by that, and nothing here uses it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
