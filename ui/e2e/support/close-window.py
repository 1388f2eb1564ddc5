#!/usr/bin/env python3
"""close-window.py PID: asks the window of a process to close, as the X of its title bar does.

Under Xvfb there is no window manager, so the WM_DELETE_WINDOW message is sent from here.
"""
import ctypes
import sys

x11 = ctypes.CDLL("libX11.so.6")
ID, LONG = ctypes.c_ulong, ctypes.c_long


class ClientMessage(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p), ("window", ID), ("message_type", ID),
        ("format", ctypes.c_int), ("data", LONG * 5), ("room", LONG * 24),
    ]


x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
x11.XDefaultRootWindow.restype = ID
x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
x11.XInternAtom.restype = ID
x11.XQueryTree.argtypes = [ctypes.c_void_p, ID] + [ctypes.c_void_p] * 4
x11.XGetWindowProperty.argtypes = (
    [ctypes.c_void_p, ID, ID, LONG, LONG, ctypes.c_int, ID] + [ctypes.c_void_p] * 5
)
x11.XSendEvent.argtypes = [ctypes.c_void_p, ID, ctypes.c_int, LONG, ctypes.c_void_p]
x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]

display = x11.XOpenDisplay(None)
if not display:
    sys.exit("close-window: no display")


def atom(name):
    return x11.XInternAtom(display, name.encode(), 0)


def numbers(window, name):
    """The numbers of a 32-bit property; Xlib hands each out as a C long."""
    kind, form, count, after = ID(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
    data = ctypes.POINTER(ctypes.c_ulong)()
    x11.XGetWindowProperty(
        display, window, atom(name), 0, 64, 0, 0, *map(ctypes.byref, (kind, form, count, after, data))
    )
    return data[: count.value] if data and form.value == 32 else []


root, parent, count = ID(), ID(), ctypes.c_uint()
children = ctypes.POINTER(ID)()
top = x11.XDefaultRootWindow(display)
x11.XQueryTree(display, top, *map(ctypes.byref, (root, parent, children, count)))
closed = 0
for window in children[: count.value]:
    if int(sys.argv[1]) in numbers(window, "_NET_WM_PID") and (
        atom("WM_DELETE_WINDOW") in numbers(window, "WM_PROTOCOLS")
    ):
        event = ClientMessage(type=33, window=window, message_type=atom("WM_PROTOCOLS"), format=32)
        event.data[0] = atom("WM_DELETE_WINDOW")
        x11.XSendEvent(display, window, 0, 0, ctypes.byref(event))
        closed += 1
x11.XSync(display, 0)
if not closed:
    sys.exit("close-window: that process has no window")
