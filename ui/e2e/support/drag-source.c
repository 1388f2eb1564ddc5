/* drag-source X Y URI...: a small window at X, Y from which the pointer drags these addresses, as a
 * file manager does. Says "ready" when it is there, "dragged" when they were handed over, and stays
 * until it is ended. */
#include <gtk/gtk.h>
#include <stdlib.h>

static char **uris;

static void give(GtkWidget *widget, GdkDragContext *context, GtkSelectionData *data, guint info,
                 guint time, gpointer unused) {
  gtk_selection_data_set_uris(data, uris);
}

static void end(GtkWidget *widget, GdkDragContext *context, gpointer unused) {
  g_print("dragged\n");
}

static gboolean ready(gpointer unused) {
  g_print("ready\n");
  return G_SOURCE_REMOVE;
}

int main(int count, char **values) {
  gtk_init(&count, &values);
  if (count < 4) return 2;
  uris = values + 3;
  /* Without a window manager nobody else would put it above the app. */
  GtkWidget *window = gtk_window_new(GTK_WINDOW_POPUP);
  GtkWidget *handle = gtk_event_box_new();
  gtk_widget_set_size_request(handle, 40, 40);
  gtk_container_add(GTK_CONTAINER(window), handle);
  gtk_drag_source_set(handle, GDK_BUTTON1_MASK, NULL, 0, GDK_ACTION_COPY);
  gtk_drag_source_add_uri_targets(handle);
  g_signal_connect(handle, "drag-data-get", G_CALLBACK(give), NULL);
  g_signal_connect(handle, "drag-end", G_CALLBACK(end), NULL);
  gtk_window_move(GTK_WINDOW(window), atoi(values[1]), atoi(values[2]));
  gtk_widget_show_all(window);
  g_timeout_add(300, ready, NULL);
  setvbuf(stdout, NULL, _IOLBF, 0);
  gtk_main();
  return 0;
}
