/* file-manager: answers what programs ask the file manager of a desktop, and prints which files they
   want shown, a line each. Says "ready" once it can be asked. */
#include <gio/gio.h>
#include <stdio.h>

static const char INTERFACE[] =
    "<node><interface name='org.freedesktop.FileManager1'><method name='ShowItems'>"
    "<arg type='as' direction='in'/><arg type='s' direction='in'/>"
    "</method></interface></node>";

static void say(const char *line) {
  puts(line);
  fflush(stdout);
}

static void asked(GDBusConnection *bus, const char *sender, const char *path,
                  const char *interface, const char *method, GVariant *values,
                  GDBusMethodInvocation *call, void *data) {
  GVariantIter *uris;
  const char *uri;
  g_variant_get(values, "(ass)", &uris, NULL);
  while (g_variant_iter_next(uris, "&s", &uri)) say(uri);
  g_variant_iter_free(uris);
  g_dbus_method_invocation_return_value(call, NULL);
}

static void on_bus(GDBusConnection *bus, const char *name, void *node) {
  static const GDBusInterfaceVTable answers = {asked};
  GDBusInterfaceInfo *interface = ((GDBusNodeInfo *)node)->interfaces[0];
  g_dbus_connection_register_object(bus, "/org/freedesktop/FileManager1", interface, &answers,
                                    NULL, NULL, NULL);
}

static void owned(GDBusConnection *bus, const char *name, void *node) { say("ready"); }

int main(void) {
  GDBusNodeInfo *node = g_dbus_node_info_new_for_xml(INTERFACE, NULL);
  g_bus_own_name(G_BUS_TYPE_SESSION, "org.freedesktop.FileManager1", G_BUS_NAME_OWNER_FLAGS_NONE,
                 on_bus, owned, NULL, node, NULL);
  g_main_loop_run(g_main_loop_new(NULL, FALSE));
}
