"""Oscar's catalogue screens, with one search box and the limits of sellers."""

from django.contrib import messages
from django.db import transaction
from django.db.models import Prefetch, Q
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from oscar.apps.dashboard.catalogue import views
from oscar.core.loading import get_model

from shop.dashboard.bilingual import columns
from shop.dashboard.catalogue.forms import ProductSearchForm

Product = get_model("catalogue", "Product")
StockRecord = get_model("partner", "StockRecord")
MATCHES = [
    *(f"{column}__icontains" for column in columns("title", "children__title")),
    "upc__iexact",
    "children__upc__iexact",
    "stockrecords__partner_sku__iexact",
    "children__stockrecords__partner_sku__iexact",
]


class ProductListView(views.ProductListView):
    form_class = ProductSearchForm

    def get_queryset(self):
        """Products with the stock records the user may see, their own and their variants'."""
        records = StockRecord.objects.select_related("partner")
        if not self.request.user.is_staff:
            records = records.filter(partner__users=self.request.user)
        products = Product.objects.browsable_dashboard().select_related("product_class")
        products = products.prefetch_related(
            "images",
            Prefetch("stockrecords", records),
            Prefetch(
                "children", Product.objects.prefetch_related(Prefetch("stockrecords", records))
            ),
        )
        return self.apply_search(self.filter_queryset(products))

    def apply_search(self, products):
        self.form = self.form_class(self.request.GET)
        text = self.form.cleaned_data["q"] if self.form.is_valid() else ""
        if not text:
            return products
        matching = Q()
        for lookup in MATCHES:
            matching |= Q(**{lookup: text})
        return products.filter(
            pk__in=Product.objects.browsable_dashboard().filter(matching).values("pk")
        )

    def get_selected_ids(self, request):
        if request.POST.get(self.select_across_param) == "1":
            return super().get_selected_ids(request)
        chosen = [pk for pk in request.POST.getlist("selected_product") if pk.isdecimal()]
        return list(self.get_queryset().filter(pk__in=chosen).values_list("pk", flat=True))


class ProductCreateUpdateView(views.ProductCreateUpdateView):
    """Oscar's, all or nothing: a picture that cannot be written leaves no half product."""

    def post(self, request, *args, **kwargs):
        with transaction.atomic():
            return super().post(request, *args, **kwargs)


class ProductDeleteView(views.ProductDeleteView):
    """A seller cannot delete what another partner sells too."""

    def delete(self, request, *args, **kwargs):
        product = self.get_object()
        family = StockRecord.objects.filter(Q(product=product) | Q(product__parent=product))
        if not request.user.is_staff and family.exclude(partner__users=request.user).exists():
            messages.error(
                request, _("Another partner sells this too: only the shop can delete it.")
            )
            return redirect("dashboard:catalogue-product", pk=product.pk)
        return super().delete(request, *args, **kwargs)


class CategoryCreateView(views.CategoryCreateView):
    """Oscar's, which fills in treebeard's former field name: "Add below" forgot below what."""

    def get_initial(self):
        return super().get_initial() | {"treebeard_ref_node": self.kwargs.get("parent")}


class ProductLookupView(views.ProductLookupView):
    """Oscar's, which answers an address like ``?page=x`` with an error page."""

    def get_args(self):
        page = self.request.GET.get("page", "")
        initial = self.request.GET.get("initial", "")
        wanted = ",".join(pk for pk in initial.split(",") if pk.isdecimal())
        return wanted or None, self.request.GET.get("q"), int(page) if page.isdecimal() else 1, 20
