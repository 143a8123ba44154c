#include <Python.h>

static PyObject *greeting(PyObject *self, PyObject *args) {
  return PyUnicode_FromString("Hello from a compiled Python module");
}

static PyMethodDef methods[] = {{"greeting", greeting, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "native", NULL, -1, methods};

PyMODINIT_FUNC PyInit_native(void) { return PyModule_Create(&module); }
