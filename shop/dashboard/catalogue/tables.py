"""The product list: what a merchant looks for, in a fixed number of queries."""

from django.utils.translation import gettext_lazy as _
from django_tables2 import Column, DateTimeColumn, TemplateColumn
from oscar.apps.dashboard.catalogue import tables
from oscar.core.loading import get_model

ROWS = "oscar/dashboard/catalogue/product_row_{}.html"


def column(part, label="", **options):
    return TemplateColumn(template_name=ROWS.format(part), verbose_name=label, **options)


class ProductTable(tables.DashboardTable):
    checkbox = column("checkbox", orderable=False)
    image = column("image", orderable=False)
    title = column("title", _("Title"), order_by="title", accessor="title")
    product_class = Column(_("Type"), order_by="product_class__name")
    price = column("price", _("Price"), orderable=False, empty_values=())
    stock = column("stock", _("In stock"), orderable=False, empty_values=())
    is_public = column("public", _("Public"), order_by="is_public")
    date_updated = DateTimeColumn(format="j M Y", verbose_name=_("Changed"))
    actions = column("actions", orderable=False, empty_values=())

    class Meta(tables.DashboardTable.Meta):
        model = get_model("catalogue", "Product")
        fields = ()
        order_by = "-date_updated"
